"""The flow of a procedure: its graph, and what is drawn from it."""
