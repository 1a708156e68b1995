/*
 * Signing on the glass: a finger, a pen or a mouse draws on a canvas, and what was drawn is handed over as a PNG.
 */
const NIB = 4;
const PNG = 'data:image/png;base64,';

/**
 * @param changed called with the PNG in base 64 after each stroke, and with null when it was cleared
 * @returns what shows a signature that was drawn before, or null for none
 */
export function letSign(canvas, clear, changed) {
  const pen = canvas.getContext('2d');
  let last = null;

  function place(event) {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) * canvas.width) / box.width,
      y: ((event.clientY - box.top) * canvas.height) / box.height,
    };
  }

  function draw(event) {
    const next = place(event);
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.lineWidth = NIB;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(next.x, next.y);
    pen.stroke();
    last = next;
  }

  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    draw(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (last) {
      (event.getCoalescedEvents?.() ?? []).forEach(draw);
      draw(event);
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, () => {
      if (last) {
        last = null;
        changed(canvas.toDataURL('image/png').slice(PNG.length));
      }
    });
  }
  clear.addEventListener('click', () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    changed(null);
  });

  return async (png) => {
    if (last) {
      return;
    }
    const drawn = new Image();
    if (png) {
      drawn.src = PNG + png;
      await drawn.decode();
    }
    pen.clearRect(0, 0, canvas.width, canvas.height);
    if (png) {
      pen.drawImage(drawn, 0, 0);
    }
  };
}
