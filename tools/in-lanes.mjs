/**
 * Does the jobs in so many lanes, each as soon as those that it `needs` are done. Of several that could start, the one
 * that comes first in the list does: put the longest in front. Ends at the first that throws.
 */
export async function inLanes(lanes, jobs, work) {
  const waiting = [...jobs];
  const running = new Set();
  const unfinished = new Set(jobs.map(({ name }) => name));
  const nextJob = () => waiting.find(({ needs = [] }) => !needs.some((need) => unfinished.has(need)));

  const start = (job) => {
    waiting.splice(waiting.indexOf(job), 1);
    const run = work(job).then(() => {
      unfinished.delete(job.name);
      running.delete(run);
    });
    running.add(run);
  };

  while (waiting.length + running.size > 0) {
    for (let job = nextJob(); job && running.size < lanes; job = nextJob()) start(job);
    if (running.size === 0) throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running);
  }
}
