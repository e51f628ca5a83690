cd ..
rm -r set
touch set
