/** Columns of ratings that grow: each time to twice the room, so that a rating costs the same however many there are. */
export interface RatingStore {
  length: number;
  review: Int32Array;
  assessor: Int32Array;
  role: Uint16Array;
  criterion: Uint16Array;
  score: Float64Array;
  status: Uint8Array;
}

export function emptyStore(): RatingStore {
  return storeOf(0, 1 << 14);
}

/** Room for one more. */
export function makeRoom(store: RatingStore): void {
  if (store.length < store.status.length) return;
  const larger = storeOf(store.length, store.length * 2);
  larger.review.set(store.review);
  larger.assessor.set(store.assessor);
  larger.role.set(store.role);
  larger.criterion.set(store.criterion);
  larger.score.set(store.score);
  larger.status.set(store.status);
  Object.assign(store, larger);
}

/** The columns without the room behind them. */
export function closeStore({ length, review, assessor, role, criterion, score, status }: RatingStore) {
  return {
    review: review.slice(0, length),
    assessor: assessor.slice(0, length),
    role: role.slice(0, length),
    criterion: criterion.slice(0, length),
    score: score.slice(0, length),
    status: status.slice(0, length),
  };
}

function storeOf(length: number, room: number): RatingStore {
  return {
    length,
    review: new Int32Array(room),
    assessor: new Int32Array(room),
    role: new Uint16Array(room),
    criterion: new Uint16Array(room),
    score: new Float64Array(room),
    status: new Uint8Array(room),
  };
}
