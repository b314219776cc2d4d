// Trang vẫn đủ nội dung khi không có tập lệnh này; có nó thì bảng sắp xếp và lọc được, bằng chuột hoặc bàn phím.
'use strict';
(() => {
  const fewest = { sorted: 4, filtered: 20 };

  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);

  // Số kiểu Việt Nam: 1.234.567  82,50  +6,67  −0,35; “–” là không có giá trị và luôn xếp cuối.
  const value = text => {
    const digits = text.replace(/\(.*\)$/, '').replace(/[^\d,−]/g, '').replace(',', '.').replace('−', '-');
    return /\d/.test(digits) && !/\p{L}{3}/u.test(text) ? Number(digits) : text.trim() === '–' ? null : text.trim();
  };
  const compare = (one, other) => typeof one === 'number' && typeof other === 'number'
    ? one - other : String(one).localeCompare(String(other), 'vi');
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const name = row => (row.querySelector('th summary') || row.querySelector('th') || row).textContent;

  // Ô tiêu đề đứng ở cột nào, khi tiêu đề có nhiều dòng và ô gộp.
  const positions = head => {
    const taken = [];
    const result = new Map();
    [...head.rows].forEach((row, at) => {
      let column = 0;
      for (const cell of row.cells) {
        while (taken[at]?.[column]) column++;
        for (let down = 0; down < cell.rowSpan; down++)
          for (let across = 0; across < cell.colSpan; across++) (taken[at + down] ||= [])[column + across] = true;
        result.set(cell, column);
        column += cell.colSpan;
      }
    });
    return result;
  };

  const makeSortable = (table, rows) => {
    const body = table.tBodies[0];
    const fixed = rows.filter(row => row.classList.contains('total'));
    const loose = rows.filter(row => !row.classList.contains('total'));
    const columns = positions(table.tHead);
    const headings = [...table.tHead.querySelectorAll('th[scope=col]')];

    const sort = (heading, direction) => {
      const column = columns.get(heading);
      const keyed = loose.map(row => [value(row.cells[column].firstChild?.textContent || ''), row]);
      const present = keyed.filter(([key]) => key !== null).sort(([one], [other]) => compare(one, other));
      if (direction === 'descending') present.reverse();
      const order = direction ? [...present, ...keyed.filter(([key]) => key === null)].map(([, row]) => row) : loose;
      body.append(...fixed, ...order);
      headings.forEach(other => other.removeAttribute('aria-sort'));
      if (direction) heading.setAttribute('aria-sort', direction);
      const title = heading.querySelector('button').textContent;
      const words = { ascending: 'tăng dần', descending: 'giảm dần' }[direction];
      status.textContent = words ? `Đã xếp theo “${title}”, ${words}.` : 'Đã trở lại thứ tự ban đầu.';
    };

    for (const heading of headings) {
      const button = document.createElement('button');
      button.type = 'button';
      const label = [...heading.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
      button.append(...label);
      heading.prepend(button);
      const next = { null: 'descending', descending: 'ascending', ascending: null };
      button.addEventListener('click', () => sort(heading, next[heading.getAttribute('aria-sort')]));
    }
  };

  const filterBox = title => {
    const box = document.createElement('p');
    box.className = 'filter';
    const label = document.createElement('label');
    label.textContent = title;
    const input = document.createElement('input');
    input.type = 'search';
    const count = document.createElement('output');
    label.append(input);
    box.append(label, count);
    return [box, input, count];
  };

  const makeFilterable = (table, rows) => {
    const [box, input, count] = filterBox('Lọc theo tên: ');
    table.parentElement.before(box);
    input.addEventListener('input', () => {
      const wanted = folded(input.value.trim());
      const loose = rows.filter(row => !row.classList.contains('total'));
      for (const row of loose) row.hidden = !folded(name(row)).includes(wanted);
      const shown = loose.filter(row => !row.hidden).length;
      count.textContent = wanted ? ` ${shown} trong ${loose.length} dòng` : '';
    });
  };

  const makeSearchable = box => {
    const groups = [...box.querySelectorAll('details')];
    const [label, input, count] = filterBox('Tìm đơn vị: ');
    groups[0].before(label);
    input.addEventListener('input', () => {
      const wanted = folded(input.value.trim());
      let shown = 0;
      for (const group of groups) {
        const rows = [...group.querySelectorAll('tbody tr')].slice(1);
        const isWhole = folded(group.querySelector('summary').textContent).includes(wanted);
        const found = rows.filter(row => folded(name(row)).includes(wanted));
        for (const row of rows) row.hidden = !isWhole && !found.includes(row);
        group.hidden = !isWhole && !found.length;
        group.open = wanted !== '' && found.length > 0;
        if (!group.hidden) shown++;
      }
      count.textContent = wanted ? ` ${shown} trong ${groups.length} tỉnh, thành phố` : '';
    });
  };

  for (const box of document.querySelectorAll('.opens')) makeSearchable(box);
  for (const table of document.querySelectorAll('main .scroll > table')) {
    const rows = [...table.tBodies[0].rows];
    if (table.closest('.opens') || rows.some(row => row.classList.contains('group'))) continue;
    if (rows.length >= fewest.sorted) makeSortable(table, rows);
    if (rows.length >= fewest.filtered) makeFilterable(table, rows);
  }
})();
