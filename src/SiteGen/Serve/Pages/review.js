// Makes the review quicker; without it everything works by marking lines one by one.
(() => {
  const boxes = [...document.querySelectorAll('.lines input[type=checkbox]')];
  const said = document.getElementById('marked');
  let last;

  function count() {
    const marked = boxes.filter(box => box.checked).length;
    if (said) said.textContent = marked === 0 ? 'Mark lines, then say what they are.' : marked === 1 ? 'One line is marked.' : `${marked} lines are marked.`;
  }

  function mark(box, isMarked, isRange) {
    const [from, to] = isRange && last ? [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b) : [boxes.indexOf(box), boxes.indexOf(box)];
    for (const one of boxes.slice(from, to + 1)) one.checked = isMarked;
    last = box;
    count();
  }

  for (const box of boxes) {
    box.addEventListener('click', event => mark(box, box.checked, event.shiftKey));
    // The whole line is the button; what is selected in it to be copied stays unmarked.
    box.closest('tr').addEventListener('click', event => {
      if (event.target === box || !getSelection().isCollapsed) return;
      mark(box, !box.checked, event.shiftKey);
    });
  }

  for (const link of document.querySelectorAll('[data-lines]')) {
    link.addEventListener('click', () => {
      const meant = new Set(link.dataset.lines.split(' '));
      for (const box of boxes) {
        box.checked = meant.has(box.value);
        box.closest('tr').classList.toggle('pointed', box.checked);
      }
      count();
    });
  }

  count();
})();
