"""From what axe says in the browser to findings that authors can use."""
