// Does nothing: what Node itself takes to start with an ES module.
