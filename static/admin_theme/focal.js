// The focal point of a picture is set by clicking; the numbers that are posted stand in the form either way.
"use strict";

const frame = document.querySelector("[data-focal]");
const x = document.getElementById("id_focal_x");
const y = document.getElementById("id_focal_y");

if (frame && x && y) {
  const area = frame.querySelector("svg").viewBox.baseVal;
  const percent = (part, whole) => Math.round(Math.min(Math.max(part / whole, 0), 1) * 100);
  const draw = () => {
    for (const circle of frame.querySelectorAll("circle")) {
      circle.setAttribute("cx", (x.value * area.width) / 100);
      circle.setAttribute("cy", (y.value * area.height) / 100);
    }
  };
  frame.dataset.ready = "";
  document.querySelector("[data-focal-help]").hidden = false;
  frame.addEventListener("click", (event) => {
    const box = frame.getBoundingClientRect();
    x.value = percent(event.clientX - box.left, box.width);
    y.value = percent(event.clientY - box.top, box.height);
    draw();
    x.dispatchEvent(new Event("input", { bubbles: true }));
  });
  x.addEventListener("input", draw);
  y.addEventListener("input", draw);
}
