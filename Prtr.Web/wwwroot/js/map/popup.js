/** The facilities of a marker with their operators, each a link to its page. */
export function popupOf(members, { facility }) {
  const entries = members.map(({ id, name, operator }) => {
    const link = document.createElement("a");
    link.href = facility + id;
    link.textContent = name;
    const owner = document.createElement("div");
    owner.textContent = operator;
    const entry = document.createElement(members.length > 1 ? "li" : "div");
    entry.append(link, owner);
    return entry;
  });
  if (entries.length === 1) {
    return entries[0];
  }

  const list = document.createElement("ul");
  list.className = "map-together";
  list.append(...entries);
  return list;
}
