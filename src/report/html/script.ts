/** Runs before anything is shown: without scripts every tab stays in sight. */
export const EARLY_SCRIPT = `(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('pinwarden-theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {}
})();`;

/** Tabs, filters, copying, the colour scheme and the drawing's tips. Text goes in by textContent alone. */
export const SCRIPT = `(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Tabs
  const list = document.querySelector('[data-tabs]');
  const tabs = all('a', list);
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
  list.setAttribute('role', 'tablist');
  tabs.forEach((tab, index) => {
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[index].id);
    panels[index].setAttribute('role', 'tabpanel');
    panels[index].setAttribute('aria-labelledby', tab.id);
    panels[index].tabIndex = 0;
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      show(index);
      remember(panels[index].id);
    });
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (event.key === ' ') {
      event.preventDefault();
      event.target.click();
    }
    if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    show(next);
    remember(panels[next].id);
    tabs[next].focus();
  });
  function show(index) {
    tabs.forEach((tab, each) => {
      tab.setAttribute('aria-selected', String(each === index));
      tab.tabIndex = each === index ? 0 : -1;
      panels[each].classList.toggle('shown', each === index);
    });
    tabs[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    hideTip();
  }
  function remember(id) {
    try {
      history.replaceState(null, '', '#' + id);
    } catch {}
  }
  function follow() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const target = id === '' ? null : document.getElementById(id);
    const index = target === null ? -1 : panels.findIndex((panel) => panel.contains(target));
    if (index < 0) return false;
    show(index);
    if (target !== panels[index]) {
      for (let each = target; each !== null; each = each.parentElement) if (each.localName === 'details') each.open = true;
      target.hidden = false;
      target.scrollIntoView();
      const summary = target.querySelector(':scope > summary');
      if (summary === null) target.tabIndex = -1;
      (summary ?? target).focus({ preventScroll: true });
    }
    return true;
  }

  // The colour scheme
  const theme = document.querySelector('[data-theme-switch]');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => {
    theme.textContent = isDark() ? 'Light colours' : 'Dark colours';
  };
  theme.hidden = false;
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('pinwarden-theme', root.dataset.theme);
    } catch {}
    nameTheme();
  });
  dark.addEventListener('change', nameTheme);
  nameTheme();

  // Filters
  for (const box of all('[data-filters]')) {
    const kind = box.dataset.filters;
    const fields = all('[data-filter]', box);
    const items = all('[data-item="' + kind + '"]').map((element) => ({ element, text: null }));
    const groups = all('[data-group="' + kind + '"]');
    const count = box.querySelector('[data-count]');
    const none = document.querySelector('[data-none="' + kind + '"]');
    box.hidden = false;
    const matches = (item) =>
      fields.every((field) => {
        const wanted = field.value.trim();
        if (wanted === '') return true;
        if (field.dataset.filter !== 'text') return item.element.dataset[field.dataset.filter] === wanted;
        item.text ??= item.element.textContent.toLowerCase();
        return wanted.toLowerCase().split(/\\s+/).every((word) => item.text.includes(word));
      });
    const apply = () => {
      let shown = 0;
      for (const item of items) {
        const fits = matches(item);
        item.element.hidden = !fits;
        if (fits) shown++;
      }
      for (const group of groups) group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
      if (none !== null) none.hidden = shown > 0;
      count.textContent = shown + ' of ' + items.length + ' shown';
    };
    box.addEventListener('input', apply);
    apply();
  }

  // Copying
  for (const button of all('[data-copies]')) {
    const words = button.textContent;
    const reset = () => {
      button.textContent = words;
    };
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = JSON.parse(document.getElementById(button.dataset.copies).textContent);
      const copied = await copy(text);
      // A narrower button would slip away from under the pointer.
      button.style.minWidth = button.offsetWidth + 'px';
      button.textContent = copied ? 'Copied' : 'The browser refused: mark the text and copy it';
      say(button.textContent);
    });
    button.addEventListener('blur', reset);
    button.addEventListener('pointerleave', reset);
  }
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {}
    const area = document.createElement('textarea');
    const focused = document.activeElement;
    area.value = text;
    area.className = 'offstage';
    document.body.append(area);
    area.select();
    let copied = false;
    try {
      copied = document.execCommand('copy');
    } catch {}
    area.remove();
    if (focused !== null) focused.focus();
    return copied;
  }
  const status = document.querySelector('[data-status]');
  function say(words) {
    status.textContent = words;
  }

  // Tips of the drawing, and one stop for the keyboard in it
  const tip = document.querySelector('[data-tip-box]');
  function hideTip() {
    tip.hidden = true;
  }
  function showTip(target, x, y) {
    tip.textContent = target.dataset.tip ?? target.getAttribute('aria-label');
    tip.hidden = false;
    const room = { x: root.clientWidth - tip.offsetWidth - 8, y: root.clientHeight - tip.offsetHeight - 8 };
    tip.style.left = Math.max(8, Math.min(x + 12, room.x)) + 'px';
    tip.style.top = Math.max(8, y + 16 > room.y ? y - tip.offsetHeight - 12 : y + 16) + 'px';
  }
  const rows = all('.timeline .row');
  rows.forEach((row, index) => {
    row.setAttribute('tabindex', index === 0 ? '0' : '-1');
    row.addEventListener('focus', () => {
      const { left, bottom } = row.getBoundingClientRect();
      showTip(row, Math.max(left, 0), bottom - 16);
    });
    row.addEventListener('blur', hideTip);
    row.addEventListener('keydown', (event) => {
      const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined || rows[to] === undefined) return;
      event.preventDefault();
      row.setAttribute('tabindex', '-1');
      rows[to].setAttribute('tabindex', '0');
      rows[to].focus();
    });
  });
  for (const drawing of all('.timeline')) {
    drawing.addEventListener('pointermove', (event) => {
      const target = event.target.closest('[data-tip], .row');
      if (target === null) hideTip();
      else showTip(target, event.clientX, event.clientY);
    });
    drawing.addEventListener('pointerleave', hideTip);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTip();
  });
  document.addEventListener('scroll', hideTip, { passive: true });

  // What scrolls can be reached with the keyboard
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of all('.scroll')) observer.observe(box);

  // Paper has no folds
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });

  addEventListener('hashchange', follow);
  if (!follow()) show(0);
})();`;
