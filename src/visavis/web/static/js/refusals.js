// A piece that was refused is never put into the page: the page itself is loaded anew and says what is the matter.
document.addEventListener("htmx:response:error", () => location.reload());
