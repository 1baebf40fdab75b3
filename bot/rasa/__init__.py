"""What ties the conversation to Rasa: domain, pipeline, engine, and the action in the same process."""
