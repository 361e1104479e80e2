"""The legal basis of SOPs: what they cite, how regulations are tied, and whether they hold."""
