// What `npm audit --json` said: known holes in what is shipped, or that it could not be asked.

/** @returns {{ checked: false } | { checked: true, holes: string[] }} */
export function auditVerdict(output) {
  let report
  try {
    report = JSON.parse(output)
  } catch {
    return { checked: false }
  }
  // Without a network, or where the registry answers no audits, the report is an error and has no version.
  if (report.auditReportVersion === undefined) return { checked: false }
  const holes = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
  return { checked: true, holes }
}
