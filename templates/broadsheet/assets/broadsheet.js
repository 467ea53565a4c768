// Reading works without this file. It adds what a page can't do by itself: remember a size, read aloud, share, copy a quote.
(() => {
  const root = document.documentElement;
  const choices = [...document.querySelectorAll("[data-choose]")];

  function show() {
    for (const button of choices) button.setAttribute("aria-pressed", String((root.dataset[button.dataset.choose] || "") === button.value));
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

  for (const button of choices) button.addEventListener("click", choose);
  show();

  const act = (name) => document.querySelector(`[data-act="${name}"]`);
  const read = act("read");
  const share = act("share");
  const print = act("print");
  if (!read || !share || !print) return;
  const address = () => document.querySelector("link[rel=canonical]")?.href || location.href.split("#")[0];

  print.addEventListener("click", () => window.print());

  if ("speechSynthesis" in window) {
    const [start, stop] = [read.textContent, read.dataset.stop];
    const parts = [...document.querySelectorAll("article hgroup > *, article .prose > *")];
    let turn = 0;
    const end = () => {
      turn++;
      speechSynthesis.cancel();
      read.textContent = start;
      for (const part of parts) part.classList.remove("spoken");
    };
    const speak = (at, mine) => {
      if (mine !== turn) return;
      parts[at - 1]?.classList.remove("spoken");
      if (at === parts.length) return end();
      const words = new SpeechSynthesisUtterance(parts[at].textContent);
      words.lang = root.lang;
      words.onend = () => speak(at + 1, mine);
      parts[at].classList.add("spoken");
      speechSynthesis.speak(words);
    };
    read.addEventListener("click", () => {
      if (read.textContent === stop) return end();
      end();
      read.textContent = stop;
      speak(0, turn);
    });
    addEventListener("pagehide", end);
    read.hidden = false;
  }

  const copy = (text, button, word) =>
    navigator.clipboard.writeText(text).then(() => {
      const before = button.textContent;
      button.textContent = word;
      setTimeout(() => { button.textContent = before; }, 2000);
    });

  if (navigator.share || navigator.clipboard) {
    share.addEventListener("click", () =>
      (navigator.share ? navigator.share({ title: document.title, url: address() }) : copy(address(), share, share.parentElement.dataset.copied)).catch(() => {}));
    share.hidden = false;
  }

  // A link to a quote names its first and last characters, which the browser looks for and marks.
  const bar = document.querySelector(".quote");
  if (!bar || !navigator.clipboard) return;
  const button = bar.querySelector("button");
  let quote = "";
  const encode = (text) => encodeURIComponent(text.trim()).replaceAll("-", "%2D");
  const fragment = (text) => (text.length < 40 && !text.includes("\n") ? encode(text) : `${encode(text.split("\n")[0].slice(0, 16))},${encode(text.split("\n").at(-1).slice(-16))}`);
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const text = selection.toString().trim();
    const inside = text.length > 1 && document.querySelector("article .prose").contains(selection.anchorNode) && document.querySelector("article .prose").contains(selection.focusNode);
    if (inside) quote = text.replace(/\n+/g, "\n");
    if (document.activeElement !== button) bar.hidden = !inside;
  });
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const cited = document.querySelector(".citation").textContent;
    const lead = root.lang.startsWith("zh") ? `“${quote}”` : `"${quote}"`;
    copy(`${lead}\n${cited}\n${address()}#:~:text=${fragment(quote)}`, button, button.dataset.copied).catch(() => {});
  });
})();
