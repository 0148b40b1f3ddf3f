import { useEffect, useState } from 'react';

interface Route {
  path: string;
  query: URLSearchParams;
}

/** The page and its filters stand in the address, so that a reload shows the same and a link can be passed on. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const read = () => setRoute(readRoute());
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return route;
}

function readRoute(): Route {
  const [path = '', query = ''] = window.location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return { path, query: new URLSearchParams(query) };
}

/** The values of a page's filters, and a way to change one of them. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const { path, query } = useRoute();
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Record<Name, string>;
  const set = (name: Name, value: string) => {
    const changed = new URLSearchParams(query);
    if (value) changed.set(name, value);
    else changed.delete(name);
    window.location.replace(`#/${path}${changed.size > 0 ? `?${changed}` : ''}`);
  };
  return { values, set };
}
