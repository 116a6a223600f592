import { Journal } from './Journal';

const entry = (method: string) => ({
  at: new Date(0),
  method,
  path: '/',
  query: '',
  status: 200,
  durationMilliseconds: 1,
});

describe('Journal', () => {
  it('keeps the newest entries and counts all', () => {
    const journal = new Journal(2);
    ['PUT', 'GET', 'GET'].forEach(method => journal.add(entry(method)));
    expect(journal.entries().map(({ sequence }) => sequence)).toEqual([2, 3]);
    expect(journal.counts()).toEqual({
      total: 3,
      kept: 2,
      dropped: 1,
      capacity: 2,
      byMethod: { PUT: 1, GET: 2 },
      byStatus: { 200: 3 },
    });
  });

  it('is a proof only as long as it has dropped nothing', () => {
    const journal = new Journal(2);
    journal.add(entry('PUT'));
    journal.add(entry('GET'));
    expect(journal.complete().writes()).toHaveLength(1);
    journal.add(entry('GET'));
    expect(() => journal.complete()).toThrow(
      'it dropped 1 of 3 requests. Start the emulator with a journalCapacity of 3 or more',
    );
    journal.clear();
    expect(journal.complete().entries()).toEqual([]);
  });

  it('picks out the writes', () => {
    const journal = new Journal();
    ['PUT', 'GET', 'DELETE', 'POST'].forEach(method =>
      journal.add(entry(method)),
    );
    expect(journal.writes().map(({ method }) => method)).toEqual([
      'PUT',
      'DELETE',
    ]);
  });
});
