// Does nothing: what Node itself takes to start with a CommonJS module.
