for file in *.yaml */*.yaml; do
    awk '{ printf "%s\r\n", $0 }' "$file" > with-crlf
    mv with-crlf "$file"
done
