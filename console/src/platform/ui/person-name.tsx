interface Person {
  name: string | null;
  company: string | null;
}

/** How a contact is called in lists; many never leave a name. */
export const nameOf = ({ name }: { name: string | null }) => name ?? '未留姓名';

export function PersonName({ of }: { of: Person }) {
  return (
    <div className="person">
      <span className={of.name ? 'person-name' : 'faint'}>{nameOf(of)}</span>
      {of.company && (
        <span className="person-company" title={of.company}>
          {of.company}
        </span>
      )}
    </div>
  );
}
