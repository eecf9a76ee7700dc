"""Given names that are common in England and Wales, to find people who are named in published comments.

Written from the names that the Office for National Statistics ranks for births since the 1970s, with common names of
Muslim, Sikh, Hindu, Polish, Romanian and West African families. Names that are also ordinary words need more around them.
"""

from __future__ import annotations

_PLAIN = """
Aaliyah Aaron Abbie Abby Abdul Abdullah Abigail Adam Adele Adeel Adrian Agnieszka Ahmed Aidan Aiden Aisha Aishah Alan Alana
Albert Alejandro Alex Alexa Alexander Alexandra Alfie Ali Alice Alicia Alison Alistair Aliyah Allan Amanda Amelia Amelie Amina
Amir Amy Ananya Andrea Andrei Andrew Andy Angela Angus Anika Anisa Anita Anjali Ann Anna Annabelle Anne Annie Anthony Antonia
Anya Archie Aria Ariana Arjun Arlo Arthur Arun Ashleigh Ashley Asif Asma Ava Avery Ayaan Ayesha Barbara Bartosz Beatrice
Becky Ben Benjamin Bernadette Beth Bethany Betty Bilal Bobby Bradley Brandon Brenda Brian Brianna Bridget Bronwyn Bruce
Caitlin Callum Cameron Camilla Carl Carly Carol Caroline Catherine Cathy Celia Charles Charlie Charlotte Chelsea Cheryl Chloe
Chris Christian Christina Christine Christopher Ciara Claire Clare Claudia Colin Connie Connor Corey Courtney Craig Cristina
Curtis Cynthia Daniel Danielle Darcey Darcy Darren Dave David Dawid Debbie Deborah Declan Denise Dennis Derek Diana Diane
Dominic Donna Dorota Dorothy Duncan Dylan Ebony Eddie Edward Edwin Eileen Elaine Eleanor Elena Eliza Elizabeth Ella Elle
Ellen Ellie Elliot Elliott Eloise Elsie Emilia Emily Emma Emmanuel Erin Esme Ethan Eva Evan Evelyn Evie Ewa Fatima Fatoumata
Felix Fiona Florence Frances Francesca Francis Freddie Frederick Freya Gabriel Gabriella Gareth Gary Gavin Gemma Geoff
Geoffrey George Georgia Georgina Gerald Geraldine Gillian Glenn Gordon Graham Greg Gregory Gurpreet Gwen Habiba Hamza Hana
Hanna Hannah Harjit Harpreet Harriet Harris Harrison Harry Harvey Hasan Hassan Hayley Heather Heidi Helen Helena Henry Hilary
Holly Hugh Hugo Humaira Hussain Ian Ibrahim Imogen Imran Ines Ioana Irene Isaac Isabel Isabella Isabelle Isla Isobel Ivan
Jackie Jackson Jacob Jacqueline Jade Jaden Jake Jakub Jamal James Jamie Jan Jane Janet Janice Jasmin Jasmine Jason Jasper
Jaswinder Jay Jayden Jaydn Jean Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jess Jessica Jill Jim Jo Joan Joanna Joanne Jodie Joe
Joel John Johnny Jon Jonathan Jordan Joseph Josephine Josh Joshua Joyce Juan Jude Judith Julia Julian Julie Justin Kacper
Kai Kaitlyn Karen Karl Kasia Kate Katherine Kathleen Kathryn Katie Katy Kaya Kayla Kayleigh Keeley Keira Keith Kelly Kelsey Ken
Kenneth Kerry Kevin Khadija Khalid Kian Kieran Kiera Kiran Kirsten Kirsty Kofi Krzysztof Kumar Kwame Kyle Lara Laura Lauren
Layla Leah Leanne Lee Leena Leila Lena Leo Leon Leona Leslie Lewis Lexi Liam Linda Lindsay Lisa Liz Lola Lorraine Louis
Louisa Louise Luca Lucas Lucy Luka Lukas Luke Lydia Lynn Lynne Lynsey Mackenzie Madison Magda Mahmoud Maisie Malcolm Malik
Marcus Margaret Maria Mariam Marian Marie Marilyn Mario Martha Martin Martyn Mary Maryam Mason Mateusz Matilda Matt Matthew
Maureen Maya Megan Mehmet Mei Melanie Melissa Mia Michael Michaela Michal Michelle Mick Miguel Mihai Mike Mila Millie Miriam Mo
Mohamed Mohammad Mohammed Molly Monica Morgan Moses Muhammad Mustafa Myles Nadia Nadine Naomi Natalia Natalie Natasha Nathan
Nathaniel Neha Neil Niamh Nicholas Nicky Nicola Nicole Nigel Nikhil Nikita Nina Nisha Noah Noor Nora Oliver Olivia Ollie
Oluwaseun Omar Oscar Osman Owen Paige Pamela Patricia Patrick Paul Paula Pauline Peggy Penelope Peter Phil Philip Phillip
Phoebe Pia Piotr Polly Priya Przemek Rachael Rachel Rahul Raj Rajesh Ralph Ravi Raymond Razia Rebecca Reece Reuben Rhiannon
Rhys Ricardo Richard Ricky Riley Rita Ritu Rob Robert Roberta Robin Rodney Roger Rohan Roman Ronan Ronnie Rory Rosalind
Rosemary Rosie Ross Roxanne Roy Rukhsana Rupert Russell Ruth Ryan Sabrina Sadia Saeed Safiya Saima Sally Salma Sam Samantha
Samir Samira Samuel Sandra Sanjay Sara Sarah Sasha Saskia Scarlett Scott Sean Sebastian Selina Sergio Shabana Shahid
Shannon Sharon Shaun Shazia Sheila Shelley Shirley Shreya Sian Simon Simone Simran Sofia Sonia Sophia Sophie Stacey Stanley
Stella Stephanie Stephen Steve Steven Stuart Sue Sukhdeep Suleiman Sunil Suresh Susan Susie Suzanne Sylvia Tamara Tamsin Tanya
Tara Tariq Teddy Teresa Terry Thea Theo Theodore Theresa Thomas Tia Tiffany Tim Timothy Tina Toby Tom Tomasz Tommy Toni Tony
Tracey Tracy Trevor Tristan Tyler Uzma Valerie Vanessa Vera Veronica Vicky Victoria Vijay Vikram Vincent Vivian Wendy
William Yasmin Yasmine Yusuf Yvonne Zac Zach Zachary Zahra Zainab Zak Zara Zoe Zofia Zuzanna Olena Oksana Dmytro Mykola
""".split()

_WORDS = """
Alma Amber Amity April Art Asher August Aurora Autumn Bailey Bay Bear Bella Belle Bill Blake Blessing Bonnie Brook Brooke
Carter Chance Charity Chase Christmas Clay Cliff Cole Coral Crystal Daisy Dale Dawn Dean Drew Earl Eden Edith Elliston
Ernest Eve Faith Fern Finn Flora Ford Frank Gale Gene Ginger Glen Grace Grant Guy Hazel Hope Hunter Iris Ivy Jack Jasper Jet
Joy June Kay Kit Laurel Leigh Lily Logan Mark Max May Melody Mercy Miles Mercedes Nick Norm Olive Paris Parker Patience
Pearl Penny Piper Poppy Ray Rich River Robin Rocky Rose Rowan Ruby Rusty Sage Sandy Sidney Skye Sky Sonny Spencer Stan Storm
Summer Sunny Taylor Ted Tray Val Victor Violet Wade Ward Will Willow Winter Woody Zen
""".split()

NAMES = frozenset(_PLAIN) - frozenset(_WORDS)
"""Names that are hardly ever anything else when they are written with a capital."""

WORD_NAMES = frozenset(_WORDS)
"""Names that are also words, months or places."""
