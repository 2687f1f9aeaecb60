// The one script of the pages: `/` goes to the search box, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const search = document.querySelector(".top input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
});
