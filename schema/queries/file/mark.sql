SELECT mark FROM file_mark
