"""One file for each component; the file's name is the component's name in lower case."""
