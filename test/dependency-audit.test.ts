import { expect, it } from 'vitest'
// @ts-expect-error a script of the project, without types
import { auditVerdict } from '../scripts/lib/audit-verdict.mjs'

it.each([
  ['nothing', ''],
  ['no JSON', 'npm error code ENOTFOUND'],
  ['an error', '{"message":"405 Method Not Allowed","statusCode":405}'],
])('%s is no check', (_, output) => {
  expect(auditVerdict(output)).toEqual({ checked: false })
})

it('holes of weight are named, others are not', () => {
  const vulnerabilities = {
    a: { name: 'a', severity: 'critical', range: '<2' },
    b: { name: 'b', severity: 'moderate', range: '<3' },
  }
  expect(auditVerdict(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
    checked: true,
    holes: ['a <2: critical'],
  })
  expect(auditVerdict('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ checked: true, holes: [] })
})
