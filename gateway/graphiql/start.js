/* global GraphiQL, React, ReactDOM */
// Runs in the browser: opens GraphiQL with one tab for each example query.
const examples = await (await fetch('/graphiql/examples.json')).json();

async function fetcher(operation) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
  });
  return response.json();
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples,
    defaultEditorToolsVisibility: 'variables',
  }),
);
