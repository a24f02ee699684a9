/** Before a hold by the clock is counted: time to put the phone down and get into place. Seconds. */
export const GET_READY_SECONDS = 5
