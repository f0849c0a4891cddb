// The theme button without a reload: the same cookie that the form's answer sets. Without scripts the form is sent.
const form = document.querySelector("[data-theme-form]");
const root = document.documentElement;
const YEAR = 365 * 24 * 3600;

form?.addEventListener("submit", (event) => {
  const chosen = event.submitter?.value;
  if (!chosen) return;
  event.preventDefault();
  const follows = chosen === "system";
  document.cookie = `theme=${follows ? "" : chosen}; path=/; max-age=${follows ? 0 : YEAR}; samesite=lax`;
  if (follows) delete root.dataset.theme;
  else root.dataset.theme = chosen;
  const next = { light: "dark", dark: "system", system: "light" }[chosen];
  for (const button of form.querySelectorAll("button")) button.hidden = button.value !== next;
  form.querySelector(`button[value="${next}"]`).focus();
});
