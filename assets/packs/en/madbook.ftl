app-name = madbook
