import { expect, test } from '@jest/globals';
import { type ConformanceReport, formatReport, reportJson, reportJUnit, responseTimes } from './index.ts';

const report: ConformanceReport = {
  url: 'http://127.0.0.1:4001/graphql',
  owner: 'referenz',
  passed: false,
  results: [
    {
      rule: 'feed-order',
      title: 'Changes come oldest first',
      reference: 'contract.graphql Query.catalogueChanges',
      outcome: 'passed',
      milliseconds: 12,
    },
    {
      rule: 'feed-first-range',
      title: '`first` may be 1 to 1000',
      reference: 'contract.graphql Query.catalogueChanges',
      outcome: 'failed',
      reason: 'expected BAD_USER_INPUT for first: 0',
      received: '"<no> errors"',
      milliseconds: 3,
    },
    {
      rule: 'person-with-token',
      title: 'With the token a person has its own name',
      reference: 'contract.graphql Contact.name',
      outcome: 'skipped',
      reason: 'no token was given',
      milliseconds: 0,
    },
  ],
  feed: { changes: 30, isComplete: false },
  responseTimes: { entities: responseTimes([]), feed: responseTimes([4.2, 1, 30, 2]) },
  milliseconds: 40,
};

test('the text has a line per rule, and what was received below what failed', () => {
  expect(formatReport(report)).toBe(
    `
http://127.0.0.1:4001/graphql, owner referenz

passed   feed-order         Changes come oldest first (contract.graphql Query.catalogueChanges)
FAILED   feed-first-range   \`first\` may be 1 to 1000 (contract.graphql Query.catalogueChanges)
         expected BAD_USER_INPUT for first: 0
         received: "<no> errors"
skipped  person-with-token  With the token a person has its own name (contract.graphql Contact.name)
         no token was given

checked: the first 30 changes of the feed, not the whole of it
_entities: not asked
feed: 4 answers, p50 2 ms, p95 30 ms, longest 30 ms
does not conform: 1 rules passed, 1 failed, 1 skipped
`.trim(),
  );
});

test('the JSON is the report', () => {
  expect(JSON.parse(reportJson(report))).toEqual(report);
});

test('JUnit has a test case per rule', () => {
  expect(reportJUnit(report)).toBe(
    `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="conformance of referenz" time="0.04" tests="3" failures="1" errors="0" skipped="1">
    <properties>
      <property name="url" value="http://127.0.0.1:4001/graphql"/>
    </properties>
    <testcase classname="conformance" name="feed-order" time="0.012">
      <system-out><![CDATA[Changes come oldest first (contract.graphql Query.catalogueChanges)]]></system-out>
    </testcase>
    <testcase classname="conformance" name="feed-first-range" time="0.003">
      <failure message="expected BAD_USER_INPUT for first: 0"><![CDATA[received: "<no> errors"]]></failure>
      <system-out><![CDATA[\`first\` may be 1 to 1000 (contract.graphql Query.catalogueChanges)]]></system-out>
    </testcase>
    <testcase classname="conformance" name="person-with-token" time="0">
      <skipped/>
      <system-out><![CDATA[With the token a person has its own name (contract.graphql Contact.name)
no token was given]]></system-out>
    </testcase>
  </testsuite>
</testsuites>
`.trim(),
  );
});
