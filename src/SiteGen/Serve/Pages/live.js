// Keeps an open page of the preview up to date. `sitegen serve` adds it to the pages that it sends; the built site never has it.
(() => {
  const script = document.currentScript;
  const shown = { ...script.dataset };
  const scrollKey = 'sitegen preview scroll';

  // A page that is loaded again stays where it was, also if its address has changed with its headline.
  try {
    const [x, y] = JSON.parse(sessionStorage.getItem(scrollKey) ?? 'null') ?? [];
    sessionStorage.removeItem(scrollKey);
    if (y !== undefined) addEventListener('load', () => scrollTo(x, y), { once: true });
  } catch { }

  function reload() {
    try { sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY])); } catch { }
    location.reload();
  }

  // The new sheet is there before the old one goes, so that the page never stands without.
  function swapStyles(version) {
    shown.styles = version;
    for (const old of document.querySelectorAll('link[rel~=stylesheet]')) {
      const address = new URL(old.href, location.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set('preview', version);
      const fresh = old.cloneNode();
      fresh.href = address.href;
      fresh.addEventListener('load', () => old.remove(), { once: true });
      fresh.addEventListener('error', () => fresh.remove(), { once: true });
      old.after(fresh);
    }
  }

  // In a shadow tree the theme's styles do not reach them, nor theirs the theme.
  function shadow(css) {
    const host = document.createElement('sitegen-preview');
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = `:host { all: initial; font: 16px/1.5 system-ui, sans-serif; } @media print { :host { display: none } } ${css}`;
    root.append(style);
    document.body.append(host);
    return root;
  }

  let overlay;

  function showProblems(html) {
    overlay?.host.remove();
    overlay = undefined;
    if (!html) return;
    overlay = shadow(`
      .over { position: fixed; inset: 0; z-index: 2147483647; background: #0006; padding: 4vh 4vw; box-sizing: border-box; display: flex; flex-direction: column; align-items: center; }
      .sheet { background: #1f1b18; color: #f3ede4; border-top: 4px solid #e5484d; border-radius: 4px; padding: 1rem 1.5rem; max-width: 72rem; width: 100%; box-sizing: border-box; max-height: 92vh; overflow: auto; }
      h1 { font-size: 1.1rem; margin: 0 0 .5rem; } p { margin: .4rem 0; } .message { overflow-wrap: anywhere; } .hint { color: #f5d491; }
      pre { background: #0005; padding: .6rem .8rem; overflow: auto; font: 14px/1.6 ui-monospace, monospace; margin: .4rem 0; }
      mark { background: #e5484d55; color: inherit; } .unseen { visibility: hidden; }
      button { float: right; font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 3px; padding: .1rem .8rem; cursor: pointer; }
      button:focus-visible { outline: 2px solid #f5d491; outline-offset: 2px; }`);
    const over = document.createElement('div');
    over.className = 'over';
    over.innerHTML = `<div class="sheet" role="alertdialog" aria-label="What is wrong" tabindex="-1"><button type="button">Close</button>${html}</div>`;
    const close = () => showProblems('');
    over.querySelector('button').addEventListener('click', close);
    over.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
    overlay.append(over);
    over.firstChild.focus({ preventScroll: true });
  }

  if (shown.review) {
    const doubts = Number(shown.doubts);
    const link = document.createElement('a');
    link.href = shown.review;
    link.textContent = doubts ? `Review · ${doubts} doubtful` : 'Review';
    shadow(`a { position: fixed; right: 12px; bottom: 12px; z-index: 2147483646; padding: .3rem .8rem; border-radius: 3px; background: #1f1b18; color: #f3ede4; text-decoration: none; font-size: 14px; opacity: .85; }
      a:hover, a:focus-visible { opacity: 1; outline: 2px solid #b0851a; outline-offset: 2px; }`).append(link);
  }

  // A browser has only a few connections to one server: pages that nobody sees give theirs back.
  let events;

  function listen() {
    if (document.hidden || events) return;
    const query = new URLSearchParams({ at: shown.at, shows: shown.shows, styles: shown.styles, others: shown.others, problems: shown.problems });
    events = new EventSource(`/_preview/events?${query}`);
    events.addEventListener('reload', reload);
    events.addEventListener('styles', event => swapStyles(event.data));
    events.addEventListener('problems', event => {
      const end = event.data.indexOf('\n');
      shown.problems = event.data.slice(0, end);
      showProblems(event.data.slice(end + 1));
    });
    // What the page shows may have changed since it said so.
    events.addEventListener('error', () => { leave(); setTimeout(listen, 500); });
  }

  function leave() {
    events?.close();
    events = undefined;
  }

  document.addEventListener('visibilitychange', () => document.hidden ? leave() : listen());
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) listen(); });
  listen();
})();
