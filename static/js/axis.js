// The time axis: one tab stop, arrow keys move between marks, and an event in the list lights its marks.
const MOVES = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

for (const axis of document.querySelectorAll("svg[data-axis]")) {
  const points = [...axis.querySelectorAll("a.point")];
  points.forEach((point, place) => point.setAttribute("tabindex", place ? -1 : 0));
  axis.addEventListener("keydown", (event) => {
    const from = points.indexOf(document.activeElement);
    const to = { Home: 0, End: points.length - 1 }[event.key] ?? from + (MOVES[event.key] ?? NaN);
    if (from < 0 || !(to in points)) return;
    event.preventDefault();
    points[from].setAttribute("tabindex", -1);
    points[to].setAttribute("tabindex", 0);
    points[to].focus();
  });
}

const light = (key, on) => {
  for (const point of document.querySelectorAll(`a.point[data-event="${CSS.escape(key)}"]`)) point.classList.toggle("lit", on);
};
for (const event of document.querySelectorAll("li.event[id]")) {
  for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
    event.addEventListener(name, () => light(event.id, on));
  }
}
