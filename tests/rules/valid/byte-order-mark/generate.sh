for file in *.yaml */*.yaml; do
    { printf '\357\273\277'; cat "$file"; } > with-mark
    mv with-mark "$file"
done
