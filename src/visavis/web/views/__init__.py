"""One file for each page. Views read a form, call an action or a read, and choose a template; nothing else."""
