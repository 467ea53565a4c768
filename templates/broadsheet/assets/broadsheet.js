// Reading works without this file. It adds the choice of a text size, and remembers it.
(() => {
  const holder = document.querySelector(".sizes");
  if (!holder) return;
  const root = document.documentElement;
  const sizes = { small: holder.dataset.small, "": holder.dataset.normal, large: holder.dataset.large, larger: holder.dataset.larger };

  const group = document.createElement("div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", holder.dataset.label);
  const label = document.createElement("span");
  label.textContent = holder.dataset.label;
  label.setAttribute("aria-hidden", "true");
  group.append(label);

  const buttons = Object.entries(sizes).map(([size, word]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", () => choose(size));
    group.append(button);
    return [size, button];
  });

  function choose(size) {
    root.dataset.size = size;
    try {
      localStorage.setItem("size", size);
    } catch {
      // Some browsers keep nothing for strangers; the choice then lasts for this page.
    }
    show();
  }

  function show() {
    for (const [size, button] of buttons) button.setAttribute("aria-pressed", String((root.dataset.size || "") === size));
  }

  holder.append(group);
  holder.hidden = false;
  show();
})();
