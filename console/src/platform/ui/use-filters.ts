import { useSearchParams } from 'react-router';

export type Filters = Record<string, string | undefined>;

/** Filters live in the address: they can be bookmarked, shared, and gone back to. */
export function useFilters(): [Filters, (change: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const change = (changed: Filters) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return [Object.fromEntries(params), change];
}
