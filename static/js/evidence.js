// An article: the sentence and its claim light together, wherever the pointer, the focus or the address points.
const marks = (claim) => document.querySelectorAll(`mark[data-claims~="${claim}"]`);
const card = (claim) => document.getElementById(`k${claim}`);

const light = (claim, on) => {
  for (const mark of marks(claim)) mark.classList.toggle("lit", on);
  card(claim)?.classList.toggle("lit", on);
};

const claimAt = (element) =>
  element.closest?.("[data-claim]")?.dataset.claim ?? element.closest?.("mark")?.dataset.claims.trim().split(" ")[0];

let lit = null;
const show = (claim) => {
  if (claim === lit) return;
  if (lit) light(lit, false);
  lit = claim;
  if (lit) light(lit, true);
};
const addressed = () => /^#[ck](\d+)$/.exec(location.hash)?.[1] ?? null;

for (const name of ["pointerover", "focusin"]) {
  document.addEventListener(name, (event) => show(claimAt(event.target) ?? addressed()));
}

const arrive = () => {
  show(addressed());
  // The panel scrolls by itself: bring the claim of an addressed sentence into view there.
  if (lit && location.hash.startsWith("#c")) {
    const panel = document.getElementById("panel");
    const claim = card(lit);
    if (panel && claim && panel.scrollHeight > panel.clientHeight) panel.scrollTop = claim.offsetTop - panel.offsetTop - 60;
  }
};
window.addEventListener("hashchange", arrive);
arrive();

// A decision swaps its claim: the focus goes to the first button of the new one, so that nobody starts from the top.
let decided = null;
document.addEventListener("submit", (event) => (decided = claimAt(event.target)));
document.addEventListener("htmx:after:swap", () => {
  if (decided) card(decided)?.querySelector("form button")?.focus({ preventScroll: true });
  decided = null;
});
