// Copies a citation. Without this file the words stand on the page and can be selected.
"use strict";
document.documentElement.classList.add("scripted");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const said = document.getElementById("said");
  said.textContent = "";
  button.classList.add("copied");
  setTimeout(() => { said.textContent = said.dataset.copied + " " + button.dataset.copy; }, 50);
  setTimeout(() => button.classList.remove("copied"), 2000);
});
