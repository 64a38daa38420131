alias WHO = "program"
