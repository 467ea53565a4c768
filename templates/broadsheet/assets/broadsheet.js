// Reading works without this file. It adds the choice of size and colours, and remembers it.
(() => {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll("[data-choose]")];

  function show() {
    for (const button of buttons) button.setAttribute("aria-pressed", String((root.dataset[button.dataset.choose] || "") === button.value));
  }

  function choose({ currentTarget: button }) {
    root.dataset[button.dataset.choose] = button.value;
    try {
      localStorage.setItem(button.dataset.choose, button.value);
    } catch {
      // Some browsers keep nothing for strangers; the choice then lasts for this page.
    }
    show();
  }

  for (const button of buttons) button.addEventListener("click", choose);
  show();
})();
