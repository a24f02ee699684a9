/** In the largest unit that says enough: `4 minutes ago`. */
export function ago(moment: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor(now.since(moment).total('minutes'))
  if (minutes < 1) return 'less than a minute ago'
  if (minutes < 120) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} hours ago` : `${Math.floor(hours / 24)} days ago`
}
