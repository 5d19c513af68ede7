// Sorting and searching. Without it, everything is there to read. It has no less-than sign and no ampersand, so that the page is XML too.
(function () {
  "use strict";
  const root = document.documentElement;
  const isDanish = root.lang === "da";
  const collator = new Intl.Collator(root.lang, { numeric: true });
  const grouped = new Intl.NumberFormat(root.lang);

  // What a cell is sorted by: its own value, the number that it begins with after a mark, or its text.
  function keyOf(cell) {
    const text = cell.textContent.trim();
    if (cell.dataset.v !== undefined) return cell.dataset.v === "" ? null : Number(cell.dataset.v);
    if (text === "") return null;
    const number = cell.tagName === "TD" ? /^(?:[✓✗?] )?\u003c?(\d[\d.,]*)/.exec(text) : null;
    if (number === null) return text;
    return Number(isDanish ? number[1].replace(/\./g, "").replace(",", ".") : number[1].replace(/,/g, ""));
  }

  // Numbers, then texts; what is not there stays last in either direction.
  function compare(one, other, direction) {
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    const isNumber = typeof one === "number";
    if (isNumber !== (typeof other === "number")) return isNumber ? -1 : 1;
    return direction * (isNumber ? one - other : collator.compare(one, other));
  }

  function sort(table, column, header) {
    const isAscending = header.getAttribute("aria-sort") !== "ascending";
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, row => ({ row: row, key: keyOf(row.cells[column]) }));
    rows.sort((one, other) => compare(one.key, other.key, isAscending ? 1 : -1));
    body.append(...rows.map(one => one.row));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  }

  for (const table of document.querySelectorAll("table.list, table.changes, table.near")) {
    Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      button.addEventListener("click", () => sort(table, column, header));
      header.append(button);
    });
  }

  const form = document.querySelector("form.find");
  const input = document.getElementById("find");
  const status = form.querySelector("[role=status]");
  const fold = text => text.toLocaleLowerCase(root.lang);
  const areas = Array.from(document.querySelectorAll("table.list tbody tr"), row => ({
    row: row,
    card: document.getElementById(row.querySelector("a").hash.slice(1)),
    text: fold(Array.from(row.cells).slice(0, 3).map(cell => cell.textContent).join(" ")),
    isShown: true,
  }));
  let announcing = 0;

  function announce(count) {
    status.textContent = status.dataset.shown.replace("{0}", grouped.format(count)).replace("{1}", grouped.format(areas.length));
  }

  function search() {
    const terms = fold(input.value).split(/\s+/);
    let count = 0;
    for (const area of areas) {
      const isShown = terms.every(term => area.text.includes(term));
      if (isShown) count++;
      if (isShown === area.isShown) continue;
      area.isShown = isShown;
      area.row.hidden = area.card.hidden = !isShown;
    }

    // Said once when the typing pauses, not at each letter.
    clearTimeout(announcing);
    announcing = setTimeout(announce, 200, count);
  }

  form.addEventListener("submit", event => event.preventDefault());
  input.addEventListener("input", search);
  announce(areas.length);
  form.hidden = false;

  // A link to a card that the search hides shows everything again.
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#o']");
    const target = link === null ? null : document.getElementById(link.hash.slice(1));
    if (target === null || !target.hidden) return;
    input.value = "";
    search();
  });
})();
