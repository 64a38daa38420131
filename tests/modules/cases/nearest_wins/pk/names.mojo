alias WHO = "package"
