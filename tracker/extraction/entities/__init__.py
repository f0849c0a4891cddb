"""Who and what is an article about? Companies, agencies, officials, unnamed parties, projects, each with its words."""
