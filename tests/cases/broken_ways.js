([tables, near]) => {
  const place = (line, x, y) => {
    const matrix = line.getScreenCTM();
    return [matrix.a * x + matrix.e, matrix.d * y + matrix.f];
  };
  const lineOf = (line) => ({
    ends: [
      place(line, line.x1.baseVal.value, line.y1.baseVal.value),
      place(line, line.x2.baseVal.value, line.y2.baseVal.value),
    ],
    names: line.classList,
  });
  const holds = (box, [x, y]) =>
    x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near;
  const boxOf = (line) => {
    const [[x1, y1], [x2, y2]] = line.ends;
    return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  };
  const meet = (one, other) =>
    one.ends.some((end) => holds(boxOf(other), end)) || other.ends.some((end) => holds(boxOf(one), end));
  const broken = [];
  document.querySelectorAll("table.flow").forEach((table, at) => {
    const lines = [...table.querySelectorAll(".alir line")].map(lineOf);
    const frame = table.querySelector("tbody").getBoundingClientRect();
    const boxes = (selector) =>
      [...table.querySelectorAll(selector)].map((shape) => shape.getBoundingClientRect());
    const symbols = (no) =>
      boxes(`tr.l${no} .alir > svg > .simbol:not([href="#alir-selesai"])`);
    for (const [source, target] of tables[at]) {
      const own = lines.filter(({ names }) => source === null
        ? names.contains(`k${target}`) && ![...names].some((name) => name.startsWith("d"))
        : names.contains(`d${source}`) && (typeof target !== "number" || names.contains(`k${target}`)));
      const starts = source === null ? [{ ...frame.toJSON(), bottom: frame.top }] : symbols(source);
      const goals = typeof target === "number" ? symbols(target)
        : target === "selesai" ? boxes('.alir [href="#alir-selesai"]')
        : [{ ...frame.toJSON(), top: frame.bottom }];
      const touches = (line, places) => line.ends.some((end) => places.some((box) => holds(box, end)));
      const reached = new Set(own.filter((line) => touches(line, starts)));
      for (const line of reached) own.forEach((next) => meet(line, next) && reached.add(next));
      const arrived = [...reached].some((line) => touches(line, goals));
      const loose = typeof target === "number" && source !== null ? own.length - reached.size : 0;
      if (!arrived || loose) broken.push({ table: at, source, target, loose, lines: own.length });
    }
  });
  return broken;
}
