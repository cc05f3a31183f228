"use strict";
(() => {
  const find = (root, pick) => Array.from(root.querySelectorAll(pick));
  const title = (element) => element.querySelector("th, h3")?.textContent.trim().toLowerCase() ?? "";
  const byTitle = new Intl.Collator("en").compare;

  // One set of tools: `groups` are sorted, `rows` are counted and hidden.
  const serve = (id, noun, kinds) => {
    const tools = document.getElementById(id + "-tools");
    if (!tools) return;
    const section = document.getElementById(id);
    const [text, order, work, status] = ["[data-find]", "[data-order]", "[data-work]", "[role=status]"]
      .map((pick) => tools.querySelector(pick));
    const lists = kinds.lists(section).map((list) => ({ list, groups: kinds.groups(list) }));
    const rows = lists.flatMap(({ groups }) => groups.flatMap((group) =>
      kinds.rows(group).map((row) => ({ row, group, words: null, works: kinds.works(row) }))));
    const folds = find(section, "details.all-met, details.clean, details.more");
    let told = 0;

    const apply = () => {
      const wanted = text.value.trim().toLowerCase();
      const shownIn = new Map();
      let shown = 0;
      for (const item of rows) {
        item.words ??= kinds.words(item.row, item.group).toLowerCase();
        const fits = (!work.checked || item.works) && (!wanted || item.words.includes(wanted));
        item.row.hidden = !fits;
        shown += fits;
        shownIn.set(item.group, (shownIn.get(item.group) ?? 0) + fits);
      }
      for (const [group, count] of shownIn) group.hidden = count === 0;
      for (const fold of folds) {
        fold.hidden = work.checked && !fold.matches(".more");
        if (wanted) fold.open = true;
      }
      // The heads of groups count what is there, not what is shown.
      section.classList.toggle("filtered", work.checked || wanted !== "");
      clearTimeout(told);
      told = setTimeout(() => {
        status.textContent = wanted || work.checked
          ? `${shown.toLocaleString("en-GB")} of ${rows.length.toLocaleString("en-GB")} ${noun} on this page` : "";
      }, 300);
    };
    const sort = () => {
      const compare = kinds.orders[order.value];
      for (const { list, groups } of lists) list.append(...(compare ? [...groups].sort(compare) : groups));
    };
    text.addEventListener("input", apply);
    work.addEventListener("change", apply);
    order.addEventListener("change", sort);
    tools.hidden = false;
  };

  const gaps = (group) => group.querySelectorAll(".m, .w").length;
  serve("duties", "exercises", {
    lists: (section) => find(section, "table"),
    groups: (table) => Array.from(table.tBodies),
    rows: (group) => find(group, "tr:not(.doc)"),
    words: (row, group) => row.textContent + " " + (group.querySelector(".doc")?.textContent ?? ""),
    works: (row) => row.querySelector(".m, .w") !== null,
    orders: {
      name: (a, b) => byTitle(title(a), title(b)),
      gaps: (a, b) => gaps(b) - gaps(a),
    },
  });

  const path = (entry) => entry.dataset.p ?? entry.querySelector(".path").textContent;
  const score = (entry) => Number(entry.dataset.t ?? 101);
  serve("documents", "documents", {
    lists: (section) => find(section, ".entries, tbody"),
    groups: (list) => Array.from(list.children),
    rows: (entry) => [entry],
    words: (entry) => entry.dataset.p + " " + entry.textContent,
    works: (entry) => "w" in entry.dataset,
    orders: {
      name: (a, b) => byTitle(title(a), title(b)),
      path: (a, b) => byTitle(path(a), path(b)),
      total: (a, b) => score(a) - score(b),
    },
  });

  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  // Paper cannot be unfolded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = find(document, "details:not([open])");
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
})();
