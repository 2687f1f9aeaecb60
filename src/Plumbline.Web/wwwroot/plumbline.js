// The one script of the pages: `/` goes to the search box, and a letter to what carries it, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input:not([type=radio]), textarea, select, [contenteditable]")) return;
  const keyed = /^[a-z]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
  if (keyed) {
    event.preventDefault();
    if (keyed.matches("input, textarea")) keyed.focus();
    else keyed.click();
    return;
  }
  if (event.key !== "/") return;
  const search = document.querySelector(".top input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
});
