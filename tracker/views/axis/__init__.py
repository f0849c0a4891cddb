"""Where does each event of a project stand on its time axis? Values in, geometry out; the templates draw it."""
