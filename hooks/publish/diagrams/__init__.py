"""The diagram store: PlantUML sources in, pictures for pages out."""
