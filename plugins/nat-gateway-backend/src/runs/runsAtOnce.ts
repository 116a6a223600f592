/**
 * How many runs one replica works on at the same time: enough that no run waits on an ordinary day,
 * few enough that their leases, follow-ups and reads leave the database and the cloud to others.
 *
 * @internal
 */
export const runsAtOnce = 20;
