/* global GraphiQL, React, ReactDOM */
// Runs in the browser: opens GraphiQL with one tab for each example query.
const examples = await (await fetch('/graphiql/examples.json')).json();

// What is written into the editor for headers goes along: an access token, for example.
async function fetcher(operation, { headers } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
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
